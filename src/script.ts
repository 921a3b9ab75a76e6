// The script-tag builds: register the tag, then turn the markup that survives a strict CMS into it.
import { defineContextVideo } from './element/define.js';
import { upgradeDivs } from './element/upgrade-divs.js';

defineContextVideo();

// A classic script may run before the rest of the page is parsed: what is there already is turned at once, the rest when all of it is there.
upgradeDivs(document);
if (document.readyState === 'loading') {
  document.addEventListener('DOMContentLoaded', () => upgradeDivs(document), { once: true });
}
