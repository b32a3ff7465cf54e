import { read } from './testing/route-lines.js';
import { formatUnresolved } from './unresolved.js';

describe('messages', () => {
  it('name place, code and cause', () => {
    const { list } = read({
      'src/routes.ts': `import { gone } from './gone';\nexport const routes = [\n...gone, ...window.x];`,
    });

    const [missing, dynamic] = list.unresolved.map(formatUnresolved);
    expect(missing).toMatch(/NGXH1021.*src\/routes\.ts:3 .*\.\/gone.*src\/routes\.ts:1/);
    expect(dynamic).toMatch(/NGXH1013.*src\/routes\.ts:3 .*window\.x/);
  });
});
