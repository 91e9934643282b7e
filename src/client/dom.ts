type Attributes = Readonly<Record<string, string | undefined>>;

/** Makes an element. Children that are text stay text: nothing a contributor wrote is ever parsed as markup. */
export function el(tag: string, attributes: Attributes = {}, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** An element from markup of our own, never from content. */
export function fromMarkup(markup: string): Element {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return template.content.firstElementChild!;
}

/** A button that does something when it is pressed. */
export function button(text: string, onPress: () => void, attributes: Attributes = {}): HTMLElement {
  const element = el('button', { type: 'button', ...attributes }, text);
  element.addEventListener('click', onPress);
  return element;
}

/** Hands a text to the reader as a file. */
export function saveFile(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  el('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address));
}
