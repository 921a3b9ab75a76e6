// The script-tag builds: register the tag, then turn the <div> markup that survives a strict CMS into it.
import { defineContextVideo } from './element/define.js';
import { upgradeDivs } from './element/upgrade-divs.js';

defineContextVideo();

// A classic script may run before the page is parsed: what is there is turned at once, the rest once parsing has finished.
upgradeDivs(document);
if (document.readyState === 'loading') {
  document.addEventListener('DOMContentLoaded', () => upgradeDivs(document), { once: true });
}
