import { logging } from '@angular-devkit/core';
import { runStage } from './stages.js';

describe('runStage', () => {
  it('prints a line with what was done and the time it took', async () => {
    const logger = new logging.Logger('test');
    const lines: string[] = [];
    logger.subscribe(({ message }) => lines.push(message));
    const result = await runStage(
      logger,
      () => Promise.resolve(3),
      (count) => `Counted ${count} pages.`,
    );

    expect(result).toBe(3);
    expect(lines).toEqual([expect.stringMatching(/^Counted 3 pages\. \[\d+ ms\]$/)]);
  });

  it('prints nothing for a stage that fails, and hands its error on', async () => {
    const logger = new logging.Logger('test');
    const lines: string[] = [];
    logger.subscribe(({ message }) => lines.push(message));
    const failure = runStage(
      logger,
      () => Promise.reject(new Error('broken')),
      () => 'Done.',
    );

    await expect(failure).rejects.toThrow('broken');
    expect(lines).toEqual([]);
  });
});
