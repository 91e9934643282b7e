import { describe, expect, it } from 'vitest';
import { explained } from '../../../scripts/lib/diskTrouble.ts';

const said = (message: string) => (explained(new Error(message)) as Error).message;

describe('trouble with the disk', () => {
  it.each([
    'ENOSPC: no space left on device, write',
    'EDQUOT: disk quota exceeded, open',
    'EFBIG: file too large, write',
    'portal was not built (exit 1)\n at x\n  Error: No space left on device (os error 28)\n at y',
  ])('of room: %j', (message) => {
    expect(said(message)).toMatch(/^There is no room on the disk.* The last dist\/ is as it was\. Make room and build again/);
    expect(said(message)).toMatch(/\(.*(space|quota|large).*\)$/);
    expect(said(message)).not.toContain(' at y');
  });

  it.each([
    "EROFS: read-only file system, mkdir '/x/.cache'",
    "EACCES: permission denied, open '/x/.cache/build.lock'",
    "EEXIST: file already exists, mkdir '/x/.cache'",
    'volume-1 was not built (exit 1)\nEPERM: operation not permitted',
  ])('of leave: %j', (message) => expect(said(message)).toMatch(/^The build may not write where it has to\./));

  it('keeps what the system said for who looks for it', () => {
    const error = new Error('ENOSPC: no space left on device');
    expect((explained(error) as Error).cause).toBe(error);
  });

  it.each([new Error('portal was not built (exit 1)\nspaces'), 'text', undefined])('is not seen in %s', (error) =>
    expect(explained(error)).toBe(error),
  );
});
