// Lists under each player the events that it fired. This is all a page needs to react to a player's failures.
const write = (player, line) => {
  const output = player.closest('figure').querySelector('output');
  if (output) output.textContent += `${line}\n`;
};

const listed = (problems) => problems.map(({ message }) => `  ${message}`).join('\n');

addEventListener('track-load', ({ target, track, problems }) => {
  write(target, `track-load: ${track.annotations.length} annotations`);
  if (problems.length) write(target, listed(problems));
});
addEventListener('track-error', ({ target, problems }) => write(target, `track-error\n${listed(problems)}`));
addEventListener('media-failure', ({ target, code, message, fatal }) => {
  write(target, `media-failure: ${code}${fatal ? ', fatal' : ''}\n  ${message}`);
});
