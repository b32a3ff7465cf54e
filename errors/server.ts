/** Errors and log lines of the server. `{name}` is replaced by a value; codes are never reused. */
export const SERVER_ERRORS = {
  NGXH3001:
    'The call of hybrid() in server.ts has options that cannot be used: {problems}. Correct them; docs/server.md of ngx-hybrid lists the options.',
  NGXH3002:
    'The build\'s manifest {file} cannot be used: {problem}. It is written by "ng build" and was changed or cut off since; build again and deploy the whole dist folder.',
  NGXH3003:
    'The build\'s manifest {file} has layout version {version}, and this server knows version 1. Build with the same version of ngx-hybrid that the server was built with: run "ng build" again and deploy the whole dist folder.',
  NGXH3004:
    'Refused a request for the host {host} with 400, because it is not an allowed host. If it is yours, add it to "security.allowedHosts" of the build options in angular.json and build again, or set the environment variable NG_ALLOWED_HOSTS.',
  NGXH3005:
    'No host is allowed, so every request is answered with 400. Add your host names to "security.allowedHosts" of the build options in angular.json, or set the environment variable NG_ALLOWED_HOSTS; on your own machine start the server with "node --import ngx-hybrid/localhost dist/server/server.mjs".',
  NGXH3006:
    'The port {port} is not one: it must be an integer from 0 to 65535, or the path of a socket. Change the environment variable PORT or the option "port" of listen().',
  NGXH3007:
    'The server cannot listen on {address}, because another process already does. Stop that process, or choose another port with the environment variable PORT.',
  NGXH3008:
    'The server cannot listen on {address}, because this user may not use it. Choose a port of 1024 or above with the environment variable PORT, or a path that the user may write to.',
  NGXH3009:
    'The server cannot listen on the host {host}, because this machine has no such address ({problem}). Set the environment variable HOST to a name or address of this machine, or leave it out to listen on all.',
  NGXH3010:
    'The server cannot listen on {address}: {problem}. Check the environment variables PORT and HOST.',
  NGXH3011:
    'Requests were still in flight {timeout} ms after the signal to stop and were cut off. If they need longer, raise the option "shutdownTimeout" of listen().',
  NGXH3012:
    'The option "shutdownTimeout" of listen() is {timeout}, and must be a number of milliseconds from 0. Change it in server.ts.',
} as const;
