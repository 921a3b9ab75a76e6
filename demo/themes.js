// Each player opens at a moment at which a card stands on its film, so that the theme can be seen without playing.
for (const player of document.querySelectorAll('context-video[data-opens-at]'))
  player.addEventListener(
    'loadedmetadata',
    () => {
      player.currentTime = Number(player.dataset.opensAt);
    },
    { once: true },
  );
