import ts from 'typescript';
import { GUARD_PROPERTIES, readGuards } from './guards.js';
import { readLazyRoutes } from './lazy-routes.js';
import { NO_ROUTES, type Redirect, type RouteList, type RouterRoute } from './router-route.js';
import type { Values } from './values.js';

type Property = ts.Expression | ts.MethodDeclaration;

/** The properties of one route, spread objects included, by name. */
type Properties = ReadonlyMap<string, Property>;

/** Reads arrays of routes. A route inside itself, which only strange code has, counts as unresolved. */
export class RouteReader {
  readonly #values: Values;
  readonly #reading = new Set<ts.Node>();

  constructor(values: Values) {
    this.#values = values;
  }

  /** The routes of an array, wherever it is written. */
  readList(expression: ts.Expression): RouteList {
    const value = this.#values.follow(expression);
    if (!ts.isArrayLiteralExpression(value) || this.#reading.has(value)) {
      return { routes: [], unresolved: [expression] };
    }

    this.#reading.add(value);
    const lists = value.elements.map((element) => this.#readElement(element));
    this.#reading.delete(value);

    return mergeLists(lists);
  }

  #readElement(element: ts.Expression): RouteList {
    if (ts.isSpreadElement(element)) {
      return this.readList(element.expression);
    }

    const value = this.#values.follow(element);
    const route = ts.isObjectLiteralExpression(value) ? this.#readRoute(value) : undefined;

    return route ? { routes: [route], unresolved: [] } : { routes: [], unresolved: [element] };
  }

  #readRoute(object: ts.ObjectLiteralExpression): RouterRoute | undefined {
    const properties = this.#readProperties(object);
    const path = properties && this.#readText(properties.get('path'));
    if (!properties || path === undefined) {
      return undefined;
    }

    return {
      path,
      hasMatcher: properties.has('matcher'),
      hasComponent: properties.has('component') || properties.has('loadComponent'),
      redirect: this.#readRedirect(properties.get('redirectTo')),
      outlet: this.#readOutlet(properties.get('outlet')),
      guards: readGuards(this.#values, pick(properties, GUARD_PROPERTIES.own)),
      childGuards: readGuards(this.#values, pick(properties, GUARD_PROPERTIES.children)),
      children: this.#readChildren(properties),
      node: object,
    };
  }

  /** Undefined when the object contains something that may be any property. */
  #readProperties(object: ts.ObjectLiteralExpression): Properties | undefined {
    if (this.#reading.has(object)) {
      return undefined;
    }
    this.#reading.add(object);
    const parts = object.properties.map((property) => this.#readProperty(property));
    this.#reading.delete(object);
    const known = parts.filter((part) => part !== undefined);

    return known.length === parts.length ? new Map(known.flatMap((part) => [...part])) : undefined;
  }

  #readProperty(property: ts.ObjectLiteralElementLike): Properties | undefined {
    if (ts.isSpreadAssignment(property)) {
      const value = this.#values.follow(property.expression);

      return ts.isObjectLiteralExpression(value) ? this.#readProperties(value) : undefined;
    }

    const name = ts.isComputedPropertyName(property.name)
      ? this.#values.readString(property.name.expression)
      : property.name.text;
    const value = ts.isMethodDeclaration(property) ? property : readValue(property);

    return name !== undefined && value ? new Map([[name, value]]) : undefined;
  }

  /** '' for a property that is not there, undefined for one that is computed. */
  #readText(property: Property | undefined): string | undefined {
    if (!property) {
      return '';
    }

    return ts.isMethodDeclaration(property) ? undefined : this.#values.readString(property);
  }

  #readRedirect(property: Property | undefined): Redirect | undefined {
    return property && { target: this.#readText(property) };
  }

  #readOutlet(property: Property | undefined): string | undefined {
    const name = this.#readText(property);

    return name === '' || name === 'primary' ? undefined : name;
  }

  #readChildren(properties: Properties): RouteList {
    const children = properties.get('children');
    const lazy = properties.get('loadChildren');

    return mergeLists([
      children && ts.isExpression(children) ? this.readList(children) : NO_ROUTES,
      lazy ? this.#readLazy(lazy) : NO_ROUTES,
    ]);
  }

  #readLazy(property: Property): RouteList {
    const routes = readLazyRoutes(this.#values, property);

    return routes ? this.readList(routes) : { routes: [], unresolved: [property] };
  }
}

/** Undefined for a getter, whose value is known to the running application alone. */
function readValue(property: ts.ObjectLiteralElementLike): ts.Expression | undefined {
  if (ts.isShorthandPropertyAssignment(property)) {
    return property.name;
  }

  return ts.isPropertyAssignment(property) ? property.initializer : undefined;
}

function pick(properties: Properties, names: readonly string[]): ReadonlyMap<string, ts.Expression> {
  const picked = new Map<string, ts.Expression>();
  for (const [name, property] of properties) {
    if (names.includes(name) && ts.isExpression(property)) {
      picked.set(name, property);
    }
  }

  return picked;
}

function mergeLists(lists: readonly RouteList[]): RouteList {
  return {
    routes: lists.flatMap(({ routes }) => routes),
    unresolved: lists.flatMap(({ unresolved }) => unresolved),
  };
}
