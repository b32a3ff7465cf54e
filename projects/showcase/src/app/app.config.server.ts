import { type ApplicationConfig, mergeApplicationConfig } from '@angular/core';
import { provideServerRendering, withRoutes } from '@angular/ssr';
import { appConfig } from './app.config';
import { serverRoutes } from './app.routes.server';
import { CLOCK } from './imprint/clock';
import { readServerClock } from './imprint/server-clock';

const serverConfig: ApplicationConfig = {
  providers: [
    provideServerRendering(withRoutes(serverRoutes)),
    { provide: CLOCK, useValue: readServerClock },
  ],
};

export const config = mergeApplicationConfig(appConfig, serverConfig);
