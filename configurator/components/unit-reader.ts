import ts from 'typescript';
import type { ApplicationProgram } from '../program/application-program.js';
import { ClassMembers, readFunction } from './class-members.js';
import type { CodeContext } from './code-context.js';
import { CodeScan } from './code-scan.js';
import { CodeUnits, type CodeUnit, type UnitFindings } from './code-unit.js';
import { readMetadata, readProperty } from './decorators.js';
import { Instances } from './instances.js';
import { NameResolver } from './name-resolver.js';
import { PlatformConditions } from './platform-conditions.js';
import { listProvidedCode } from './provided-code.js';
import { TemplateScopes } from './template-scope.js';
import { readTemplateUsage } from './template-usage.js';

/** Methods that Angular, its router and its forms call while rendering, on a server too. */
const HOOKS = [
  ...['ngOnChanges', 'ngOnInit', 'ngDoCheck', 'ngAfterContentInit', 'ngAfterContentChecked'],
  ...['ngAfterViewInit', 'ngAfterViewChecked', 'ngOnDestroy', 'transform', 'writeValue'],
];

/** Reads units of code, each once. */
export class UnitReader {
  readonly context: CodeContext & { readonly application: ApplicationProgram };
  readonly #scopes: TemplateScopes;
  readonly #findings = new Map<CodeUnit, UnitFindings>();

  constructor(application: ApplicationProgram) {
    const names = new NameResolver(application.checker);
    const members = new ClassMembers(names);
    const instances = new Instances(names, members);
    const conditions = new PlatformConditions(names, members, instances);
    this.context = { application, names, members, instances, conditions, units: new CodeUnits() };
    this.#scopes = new TemplateScopes(application, names);
  }

  read(unit: CodeUnit): UnitFindings {
    const known = this.#findings.get(unit);
    const findings = known ?? this.#scan(unit);
    this.#findings.set(unit, findings);

    return findings;
  }

  #scan(unit: CodeUnit): UnitFindings {
    const { node, self } = unit;
    const scan = new CodeScan(this.context, unit);
    if (ts.isSourceFile(node)) {
      scan.visitStatements(node.statements.filter((statement) => !ts.isExportAssignment(statement)));
    } else if (ts.isClassLike(node)) {
      this.#scanClass(scan, node, self ?? node);
    } else if (ts.isFunctionLike(node)) {
      scan.visitFunction(node as ts.FunctionLikeDeclaration);
    }
    if (!ts.isSourceFile(node)) {
      scan.use(node.getSourceFile(), undefined);
    }

    return scan.findings;
  }

  #scanClass(scan: CodeScan, node: ts.ClassLikeDeclaration, self: ts.ClassLikeDeclaration): void {
    for (const member of node.members) {
      if (ts.isConstructorDeclaration(member)) {
        for (const parameter of member.parameters) {
          scan.readInjected(this.context.instances.readParameter(parameter), parameter);
        }
        scan.visitFunction(member);
      } else if (ts.isPropertyDeclaration(member) && member.initializer) {
        scan.visit(member.initializer);
      } else if (ts.isClassStaticBlockDeclaration(member)) {
        scan.visit(member.body);
      } else if (isBound(member)) {
        scan.use(member, self);
      }
    }
    if (node === self) {
      this.#useHooks(scan, node);
      if (ts.isClassDeclaration(node)) {
        this.#useTemplate(scan, node);
      }
    }
    const base = this.context.members.findBase(node);
    if (base) {
      scan.use(base, self);
    }
  }

  #useHooks(scan: CodeScan, node: ts.ClassLikeDeclaration): void {
    for (const member of HOOKS.flatMap((hook) => this.context.members.find(node, hook))) {
      const code = readFunction(member);
      if (code) {
        scan.use(code, node);
      }
    }
  }

  #useTemplate(scan: CodeScan, node: ts.ClassDeclaration): void {
    const metadata = readMetadata(node, 'Component') ?? readMetadata(node, 'Directive');
    if (metadata === undefined) {
      return;
    }
    const { members, dependencies } = readTemplateUsage(
      this.context,
      node,
      this.#scopes.read(node, metadata),
    );
    members.forEach(({ code, owner }) => scan.use(code, owner));
    for (const providers of ['providers', 'viewProviders']) {
      for (const code of listProvidedCode(this.context.names, readProperty(metadata, providers))) {
        scan.use(code, ts.isClassDeclaration(code) ? code : undefined);
      }
    }
    const hosts = this.#scopes.listClasses(readProperty(metadata, 'hostDirectives'));
    [...hosts, ...dependencies].forEach((dependency) => scan.use(dependency, dependency));
  }
}

/** A setter or getter that Angular calls: of an input, a query, or a binding of the host. */
function isBound(member: ts.ClassElement): boolean {
  const isAccessor = ts.isSetAccessorDeclaration(member) || ts.isGetAccessorDeclaration(member);
  const decorators = isAccessor ? (ts.getDecorators(member) ?? []) : [];

  return decorators.length > 0;
}
