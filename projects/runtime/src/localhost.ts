// For a start script on the developer's machine: `node --import ngx-hybrid/localhost dist/server/server.mjs`.
// A server answers only to allowed hosts, and localhost should not be one of them in production. A module that is
// loaded first sets the variable on every system alike, and leaves a value that is there.
process.env['NG_ALLOWED_HOSTS'] ??= 'localhost';

export {};
