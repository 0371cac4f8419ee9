import DOMPurify from 'dompurify';
import { Marked } from 'marked';

const marked = new Marked({ gfm: true, breaks: true, async: false });

/**
 * Markdown of a transcript as safe HTML. The text is hostile: no image, style, form or script survives, nothing is
 * fetched, and links keep their address in `data-href` alone, so that a press shows it before anything opens.
 */
export function markdownHtml(text: string): TrustedHTML | string {
  const html = marked.parse(text) as string;
  return DOMPurify.sanitize(html, {
    ALLOWED_TAGS: [...blocks, ...inline],
    ALLOWED_ATTR: ['href', 'start', 'align'],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_TRUSTED_TYPE: true,
  });
}

const blocks = ['p', 'ul', 'ol', 'li', 'blockquote', 'pre', 'hr', 'table', 'thead', 'tbody', 'tr', 'th', 'td'];
const inline = ['a', 'b', 'strong', 'i', 'em', 'del', 's', 'code', 'br', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

DOMPurify.addHook('afterSanitizeAttributes', (node) => {
  if (node.nodeName !== 'A') return;
  const address = node.getAttribute('href') ?? '';
  node.removeAttribute('href');
  if (!/^https:\/\//i.test(address)) return;
  node.setAttribute('data-href', address);
  node.setAttribute('role', 'link');
  node.setAttribute('tabindex', '0');
});
