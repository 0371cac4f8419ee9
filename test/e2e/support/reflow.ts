import type { Page } from 'playwright-core';

/**
 * Where a narrow page loses something: text beyond its edge, or cut off by a box without an ellipsis; and the page itself when
 * it scrolls sideways. Tables and code may scroll inside a box of their own (WCAG 2.2, 1.4.10: content in two dimensions).
 */
export function lostText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const lost = root.scrollWidth > innerWidth + 1 ? [`the page is ${root.scrollWidth} px wide`] : [];

    /** Null when all of the text can be read. */
    function faultOf(text: DOMRect, inside: Element | null): string | null {
      for (let box = inside; box !== null; box = box.parentElement) {
        const style = getComputedStyle(box);
        const hidden = style.visibility === 'hidden' || style.clipPath !== 'none';
        if (hidden || /auto|scroll/.test(style.overflowX)) return null;
        const edges = box.getBoundingClientRect();
        const beyond = text.right > edges.right + 2 || text.left < edges.left - 2;
        if (/hidden|clip/.test(style.overflowX) && beyond) return style.textOverflow === 'ellipsis' ? null : 'cut off';
      }
      return text.right > innerWidth + 1 || text.left < -1 ? 'beyond the edge' : null;
    }

    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { currentNode: node } = texts;
      const range = document.createRange();
      range.selectNodeContents(node);
      const place = range.getBoundingClientRect();
      const drawn = node.parentElement?.closest('[aria-hidden=true]') === null;
      const seen = drawn && place.width > 1 && place.height > 1 && node.textContent?.trim() !== '';
      const fault = seen ? faultOf(place, node.parentElement) : null;
      if (fault !== null) lost.push(`${fault}: ${node.textContent?.slice(0, 60)}`);
    }
    return lost;
  });
}

/** Titles of which letters are missing, controls in the bar of a screen beyond the edge, and a page that scrolls sideways. */
export function cutInBar(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    const titles = [...document.querySelectorAll('h1')].filter((title) => title.scrollWidth > title.clientWidth);
    const controls = [...document.querySelectorAll('main > header :is(button, a, input, select)')];
    const beyond = controls.filter((control) => control.getBoundingClientRect().right > innerWidth + 1);
    return [
      ...(scrollWidth > innerWidth + 1 ? [`the page is ${scrollWidth} px wide`] : []),
      ...titles.map((title) => `cut: ${title.textContent}`),
      ...beyond.map((control) => `beyond the edge: ${control.textContent}`),
    ];
  });
}

const controls = 'button, a[href], input, select, textarea, [role=slider], [role=radio], [role=tab]';

/** Controls that lie on one another: with less than 2 px in common they touch at most. What floats over the page is no fault. */
export function overlaps(page: Page): Promise<string[]> {
  return page.evaluate((selector) => {
    const floats = (element: Element | null): boolean =>
      element !== null && (/fixed|sticky/.test(getComputedStyle(element).position) || floats(element.parentElement));
    const shown = [...document.querySelectorAll(selector)].filter(
      (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !floats(element),
    );
    /** The part that scrolling boxes around it leave to be seen. */
    function seen(element: Element) {
      let { left, right, top, bottom } = element.getBoundingClientRect();
      for (let box = element.parentElement; box !== null; box = box.parentElement) {
        if (getComputedStyle(box).overflowY === 'visible') continue;
        const edges = box.getBoundingClientRect();
        [left, right] = [Math.max(left, edges.left), Math.min(right, edges.right)];
        [top, bottom] = [Math.max(top, edges.top), Math.min(bottom, edges.bottom)];
      }
      return { element, left, right, top, bottom };
    }
    const places = shown.map(seen).filter(({ left, right, top, bottom }) => right - left > 2 && bottom - top > 2);
    const words = (element: Element) => (element.ariaLabel ?? element.textContent ?? '').trim().slice(0, 40);
    return places.flatMap((one, index) =>
      places.slice(index + 1).flatMap((other) => {
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        const nested = one.element.contains(other.element) || other.element.contains(one.element);
        return across > 2 && down > 2 && !nested ? [`${words(one.element)} on ${words(other.element)}`] : [];
      }),
    );
  }, controls);
}
