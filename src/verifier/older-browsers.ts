/**
 * What the program uses and browsers of 2020 do not have yet. Nothing of it is replaced where it is there.
 * Surrogates: a text is well formed when it can be written as UTF-8, which `encodeURIComponent` refuses otherwise.
 */
export function fillOlderBrowsers(): void {
  const text = String.prototype as { isWellFormed?: () => boolean; at?: unknown; replaceAll?: unknown };
  text.isWellFormed ??= function (this: string) {
    try {
      encodeURIComponent(this);
      return true;
    } catch {
      return false;
    }
  };
  text.replaceAll ??= function (this: string, search: string | RegExp, by: string) {
    return typeof search === 'string' ? this.split(search).join(by) : this.replace(search, by);
  };
  const list = Array.prototype as unknown as { at?: unknown; findLast?: unknown };
  list.at ??= function <T>(this: T[], place: number): T | undefined {
    return this[place < 0 ? this.length + place : place];
  };
  list.findLast ??= function <T>(this: T[], isWanted: (item: T) => boolean): T | undefined {
    return [...this].reverse().find((item) => isWanted(item));
  };
  const object = Object as { hasOwn?: (of: object, name: PropertyKey) => boolean };
  object.hasOwn ??= (of, name) => Object.prototype.hasOwnProperty.call(of, name);
}
