import ts from 'typescript';
import type { ApplicationProgram } from '../../program/application-program.js';
import { createApplication } from '../../testing/files.js';
import { ComponentAnalyser } from '../component-analyser.js';
import type { ComponentSignals } from '../component-signals.js';

/** One line, so that line 2 is the first of the code of a test. */
const IMPORTS = [
  "import { Component, Directive, Pipe, NgModule, Injectable, InjectionToken, Injector, Inject, Input } from '@angular/core';",
  "import { HostListener, HostBinding, PLATFORM_ID, REQUEST, RESPONSE_INIT, REQUEST_CONTEXT, DOCUMENT } from '@angular/core';",
  "import { inject, signal, computed, effect, input, resource, forwardRef, ViewContainerRef } from '@angular/core';",
  "import { Renderer2, afterNextRender, afterEveryRender, afterRenderEffect, numberAttribute } from '@angular/core';",
  "import { isPlatformBrowser, isPlatformServer, CommonModule } from '@angular/common';",
  "import { HttpClient, httpResource } from '@angular/common/http';",
  "import { Router, ActivatedRoute } from '@angular/router';",
  "import { Platform } from '@angular/cdk/platform';",
  "import { CookieService } from 'ngx-cookie-service';",
  "import { fromEvent, of, tap, map, switchMap } from 'rxjs';",
].join(' ');

export type Files = Readonly<Record<string, string>>;

/** An application whose src/main.ts is `code`; all its TypeScript files import what tests use. */
export function createPage(code: string, others: Files = {}): ApplicationProgram {
  const files = Object.entries({ ...others, 'src/main.ts': code }).map(([path, text]): [string, string] => [
    path,
    path.endsWith('.ts') ? `${IMPORTS}\n${text}` : text,
  ]);

  return createApplication(Object.fromEntries(files));
}

export function findClass(application: ApplicationProgram, name: string): ts.ClassDeclaration {
  for (const file of application.listFiles()) {
    for (const node of file.statements) {
      if (ts.isClassDeclaration(node) && node.name?.text === name) {
        return node;
      }
    }
  }

  throw new Error(`There is no class ${name}.`);
}

/** Signals of the class `Page`. */
export function readPage(code: string, others?: Files): ComponentSignals {
  const application = createPage(code, others);

  return new ComponentAnalyser(application).readSignals(findClass(application, 'Page'));
}

/** A component `Page` with these members. */
export function writePage(body: string, metadata = "template: ''"): string {
  return `@Component({ ${metadata} }) export class Page { ${body} }`;
}

/** `request REQUEST, browser window in Header`: the owner is told where it is not the page. */
export function summarise({ request, browser }: ComponentSignals): string {
  const parts = Object.entries({ request, browser }).flatMap(([sort, signal]) =>
    signal
      ? [`${sort} ${signal.name}${signal.owner === 'Page' ? '' : ` in ${signal.owner ?? 'a file'}`}`]
      : [],
  );

  return parts.join(', ') || 'none';
}
