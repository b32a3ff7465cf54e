// Whole applications are installed and built. jest takes no timeout for one of its projects.
jest.setTimeout(600_000);
