import ts from 'typescript';
import { readName, unwrap } from '../program/syntax.js';
import type { ExistingRoute } from '../server-routes/existing-route.js';

/** Headers that tell a CDN, or any shared cache, to keep a response. */
const CACHE_HEADERS = ['cache-control', 'cdn-cache-control', 'surrogate-control'];

/** What a server route says about keeping its pages for other visitors; undefined when it does not ask for it. */
export function findCaching(route: ExistingRoute): string | undefined {
  const { revalidate } = route;
  // `revalidate: 0` says that nothing is to be kept.
  if (revalidate !== undefined && revalidate !== 0) {
    return 'revalidate';
  }

  return listHeaders(route).find(
    ([name, value]) => CACHE_HEADERS.includes(name.toLowerCase()) && isShared(value),
  )?.[0];
}

/** RFC 9111, 5.2.2: `private`, `no-store` and a shared age of zero keep a response out of shared caches. */
function isShared(value: string): boolean {
  return /\bpublic\b|\bs-maxage=0*[1-9]/i.test(value) && !/\bprivate\b|\bno-store\b/i.test(value);
}

function listHeaders({ object }: ExistingRoute): (readonly [string, string])[] {
  const headers = object && findValue(object, 'headers');

  return headers && ts.isObjectLiteralExpression(headers)
    ? headers.properties.flatMap((property) => {
        const name = property.name && readName(property.name);
        const value = ts.isPropertyAssignment(property) ? unwrap(property.initializer) : undefined;

        return name !== undefined && value && ts.isStringLiteralLike(value)
          ? [[name, value.text] as const]
          : [];
      })
    : [];
}

function findValue(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const property = object.properties.find((one) => one.name && readName(one.name) === name);

  return property && ts.isPropertyAssignment(property) ? unwrap(property.initializer) : undefined;
}
