import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { publishYaml } from '../../../../scripts/lib/edition/volumeYaml.ts';

const publish = (text: string) => publishYaml(text, { date: '2026-12-01', schema: 1 });

const text = `# The first volume.
number: 1 # for ever
title: { en: Foundations,   ar: الأسس }
status: open # until the editors say otherwise
dates:
  opened: 2026-11-25 # a Wednesday
# The end.
`;

describe('publishing the record of a volume', () => {
  it('changes what it must and leaves every comment and space alone', () =>
    expect(publish(text)).toBe(`# The first volume.
number: 1 # for ever
schema: 1
title: { en: Foundations,   ar: الأسس }
status: published # until the editors say otherwise
dates:
  opened: 2026-11-25 # a Wednesday
  published: 2026-12-01
# The end.
`));
  it('takes dates on one line, and a file without an end of line', () =>
    expect(publish('number: 1\nstatus: open\ndates: { opened: 2026-11-25 }')).toBe(
      'number: 1\nschema: 1\nstatus: published\ndates: { opened: 2026-11-25, published: 2026-12-01 }',
    ));
  it('takes quoted values and other depths', () =>
    expect(publish('number: 1\ndates:\n      opened: "2026-11-25"\nstatus: "draft"\n')).toBe(
      'number: 1\nschema: 1\ndates:\n      opened: "2026-11-25"\n      published: 2026-12-01\nstatus: published\n',
    ));
  it('does nothing twice', () => expect(publish(publish(text))).toBe(publish(text)));
  it('refuses what it cannot change safely', () => {
    for (const bad of ['', 'number: 1\n', 'number: 1\nstatus: open\ndates: 2026\n', '- a list\n']) expect(() => publish(bad)).toThrow();
  });
  it.each(readdirSync('content/volumes'))('suits volume %s of this project', (number) => {
    const own = readFileSync(`content/volumes/${number}/volume.yaml`, 'utf8');
    expect(parse(publish(own))).toMatchObject({ status: 'published', schema: 1, dates: { published: '2026-12-01' } });
  });
});
