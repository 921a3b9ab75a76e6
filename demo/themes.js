// Each player opens at a moment with a card, so that the theme can be seen without playing.
for (const player of document.querySelectorAll('context-video[data-opens-at]'))
  player.addEventListener(
    'loadedmetadata',
    () => {
      player.currentTime = Number(player.dataset.opensAt);
    },
    { once: true },
  );
