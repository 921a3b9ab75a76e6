// Shows the state that the address names. <html data-state> is "entering", then "ready" or "failed".
import { states } from './states.js';

const { documentElement: page } = document;
const query = new URLSearchParams(location.search);
const wanted = query.get('state') ?? 'poster';
// In a window of its own, with nothing but the player.
if (query.has('bare')) page.classList.add('bare');
const state = states.find(({ id }) => id === wanted);
const byId = (id) => document.getElementById(id);
const write = (line) => (byId('told').textContent += `${line}\n`);

for (const group of new Set(states.map((each) => each.group))) {
  const heading = document.createElement('h2');
  heading.textContent = group;
  const list = document.createElement('ul');
  for (const each of states.filter((other) => other.group === group)) {
    const link = document.createElement('a');
    link.href = `?state=${each.id}`;
    link.textContent = each.title;
    if (each === state) link.setAttribute('aria-current', 'page');
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  byId('states').append(heading, list);
}

/** The player of a state, set up like those of the other demos. */
function playerOf({ src, attributes = {}, trackObject }) {
  const player = document.createElement('context-video');
  // Muted, so that it may play unasked; nothing stored, so that each visit is the first.
  const all = { src, poster: 'footage/poster.jpg', muted: '', storage: 'none', loading: 'eager', lang: 'en' };
  for (const [name, value] of Object.entries({ ...all, ...attributes }))
    if (value !== null) player.setAttribute(name, value);
  for (const [kind, file, srclang, label] of [
    ['captions', 'captions.en.vtt', 'en', 'English'],
    ['captions', 'captions.ko.vtt', 'ko', '한국어'],
    ['chapters', 'chapters.vtt', 'en', 'Chapters'],
  ]) {
    const track = document.createElement('track');
    Object.assign(track, { kind, src: `footage/${file}`, srclang, label });
    player.append(track);
  }
  if (trackObject) player.trackObject = trackObject;
  return player;
}

const listed = (problems) => problems.map(({ message }) => `  ${message}`).join('\n');
addEventListener('track-load', ({ track, problems }) =>
  write(`track-load: ${track.annotations.length} annotations\n${listed(problems)}`.trim()),
);
addEventListener('track-error', ({ problems }) => write(`track-error\n${listed(problems)}`));
addEventListener('media-failure', ({ code, message }) => write(`media-failure: ${code}\n  ${message}`));

/** Shows the state in a frame, because some of the player's behaviour depends on the window's width. */
function windowOf({ id, title }) {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.src = `?state=${id}&bare`;
  frame.addEventListener('load', () => {
    const inside = frame.contentDocument.documentElement;
    const tell = () => (page.dataset.state = inside.dataset.state);
    new MutationObserver(tell).observe(inside, { attributeFilter: ['data-state'] });
    tell();
  });
  return frame;
}

if (state) {
  document.title = `${state.title}: a state of <context-video>`;
  byId('title').textContent = state.title;
  byId('note').textContent = state.note ?? '';
}
if (state?.window && innerWidth > 480) byId('frame').append(windowOf(state));
else if (state) {
  await customElements.whenDefined('context-video');
  const player = playerOf(state);
  if (state.frame) byId('frame').classList.add(state.frame);
  try {
    state.prepare?.(player);
    byId('frame').append(player);
    await state.enter?.(player);
    await player.updateComplete;
    page.dataset.state = 'ready';
  } catch (error) {
    write(error.message);
    page.dataset.state = 'failed';
  }
} else {
  byId('title').textContent = 'No such state';
  write(`There is no state "${wanted}".`);
  page.dataset.state = 'failed';
}
