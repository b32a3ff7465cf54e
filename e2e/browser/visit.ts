import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { type Showcase, serveShowcase } from '../showcase/serve.js';
import { launchChromium } from './chromium.js';

/** A page in a browser window of its own, without cookies or storage. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page has complained about so far: console errors and warnings, and uncaught exceptions. */
  readonly complaints: readonly string[];
  /** Paths of the scripts that were asked for so far. */
  readonly scripts: readonly string[];
  /** How often a whole document was loaded. */
  readonly documents: () => number;
}

/** A server and a browser for the tests of one file. */
export interface Stage {
  readonly showcase: Showcase;
  readonly visit: (options?: BrowserContextOptions) => Promise<Visit>;
  readonly close: () => Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const showcase = await serveShowcase();
  const browser = await launchChromium().catch(async (error: unknown) => {
    await showcase.stop();
    throw error;
  });
  return {
    showcase,
    visit: (options) => openVisit(browser, { baseURL: showcase.origin, ...options }),
    async close() {
      await browser.close();
      await showcase.stop();
    },
  };
}

async function openVisit(browser: Browser, options: BrowserContextOptions): Promise<Visit> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  const scripts: string[] = [];
  let documents = 0;
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const kind = request.resourceType();
    if (kind === 'script') scripts.push(new URL(request.url()).pathname);
    if (kind === 'document') documents += 1;
  });
  return { page, context, complaints, scripts, documents: () => documents };
}

/** Keeps the page's scripts back, so that a test can meet the page before hydration. Returns what lets them go. */
export async function holdScripts(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/*.js', async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Waits until Angular has taken over the component that the server rendered: it removes `ngh` from what it has hydrated. */
export async function waitForHydration(page: Page, component: string): Promise<void> {
  await page.waitForSelector(`app-root:not([ngh]) main > ${component}:not([ngh])`);
}
