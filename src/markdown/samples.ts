/**
 * How each kind of thing that a text may hold is written, for the page for authors. A test holds that every kind of
 * `allowedNodes` has its sample and that each sample passes.
 */
export const samples: Readonly<Record<string, string>> = {
  paragraph: 'The office opened in 2014 [1].',
  heading: '### In the districts',
  emphasis: '*Novissi*',
  strong: '**not one**',
  link: '[the report](https://example.org/report)',
  list: '- by text message\n- at a counter',
  blockquote: '> “It is free of charge” [2].',
  table: '| Year | Titles |\n| --- | ---: |\n| 2014 | 567,002 [1] |',
  image: '![A clerk hands over a land title](./title.jpg "In 2014")',
  break: 'One line\\\nand the next',
  inlineCode: '`*855#`',
};

/** Samples of the components, with the attributes that they take. */
export const componentSamples: Readonly<Record<string, string>> = {
  Note: '<Note title="Before you start">\n\nAsk the audit office first.\n\n</Note>',
  Count: '<Count of="practices" />',
};

/** Kinds that stand inside others and are written with them. */
export const innerKinds: readonly string[] = ['root', 'text', 'listItem', 'tableRow', 'tableCell'];
