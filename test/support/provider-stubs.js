// Stubs of YouTube and Vimeo, so that nothing goes out to the net. Requests of their media elements are answered here, with players
// that have no film but a clock, and that are as awkward as the real ones: time advances in steps and is reported late.

const hosts = ['youtube.com', 'youtube-nocookie.com', 'vimeo.com'];

/** What the providers answer: their scripts and frames; else an empty frame. */
function answer(url) {
  const { hostname, pathname } = new URL(url);
  const [contentType, body] =
    pathname === '/iframe_api'
      ? ['text/javascript', `(${youtubeApi})()`]
      : hostname === 'player.vimeo.com'
        ? ['text/html', `<script>(${vimeoFrame})()</script>`]
        : ['text/html', '<body style="background:#400">'];
  return { contentType, body };
}

/** Answers all requests of a page to the providers' hosts. Returns the page. */
export async function stubProviders(page) {
  const session = await page.createCDPSession();
  session.on('Fetch.requestPaused', ({ requestId, request }) => {
    const { contentType, body } = answer(request.url);
    void session
      .send('Fetch.fulfillRequest', {
        requestId,
        responseCode: 200,
        responseHeaders: [{ name: 'Content-Type', value: contentType }],
        body: Buffer.from(body).toString('base64'),
      })
      // The page may have been closed meanwhile.
      .catch(() => {});
  });
  await session.send('Fetch.enable', {
    patterns: hosts.map((host) => ({ urlPattern: `https://*${host}/*` })),
  });
  return page;
}

/** The same in a browser that speaks WebDriver BiDi, for all of its pages. */
export async function stubProvidersOverBiDi({ connection }) {
  connection.on('network.beforeRequestSent', ({ isBlocked, request: { request, url } }) => {
    if (!isBlocked) return;
    const { contentType, body } = answer(url);
    void connection
      .send('network.provideResponse', {
        request,
        statusCode: 200,
        reasonPhrase: 'OK',
        headers: [{ name: 'Content-Type', value: { type: 'string', value: contentType } }],
        body: { type: 'string', value: body },
      })
      .catch(() => {});
  });
  await connection.send('network.addIntercept', {
    phases: ['beforeRequestSent'],
    urlPatterns: hosts
      .flatMap((host) => [`www.${host}`, `player.${host}`])
      .map((hostname) => ({ type: 'pattern', protocol: 'https', hostname })),
  });
}

/** https://developers.google.com/youtube/iframe_api_reference, as far as the element uses it. Runs in the page. */
function youtubeApi() {
  const states = { UNSTARTED: -1, ENDED: 0, PLAYING: 1, PAUSED: 2, BUFFERING: 3, CUED: 5 };
  class Player {
    #listeners = {};
    #state = states.CUED;
    #time = 0;
    #since = 0;
    #rate = 1;
    #muted = false;
    #volume = 100;
    #timer = 0;
    constructor(frame, { events }) {
      setTimeout(() => events.onReady({ target: this }), 50);
      window.youtubePlayer = this;
    }
    #become(state) {
      this.#state = state;
      for (const listener of this.#listeners.onStateChange ?? []) listener({ data: state });
    }
    get #now() {
      const ran =
        this.#state === states.PLAYING ? ((performance.now() - this.#since) / 1000) * this.#rate : 0;
      return Math.min(10, this.#time + ran);
    }
    addEventListener(type, listener) {
      (this.#listeners[type] ??= []).push(listener);
    }
    playVideo() {
      if (this.#state === states.ENDED) this.#time = 0;
      this.#become(states.BUFFERING);
      setTimeout(() => {
        this.#since = performance.now();
        this.#become(states.PLAYING);
        clearInterval(this.#timer);
        this.#timer = setInterval(() => {
          for (const listener of this.#listeners.onVideoProgress ?? []) listener({});
          if (this.#now < 10) return;
          clearInterval(this.#timer);
          this.#time = 10;
          this.#become(states.ENDED);
        }, 250);
      }, 50);
    }
    pauseVideo() {
      setTimeout(() => {
        this.#time = this.#now;
        clearInterval(this.#timer);
        this.#become(states.PAUSED);
      }, 50);
    }
    seekTo(time) {
      this.#time = time;
      this.#since = performance.now();
    }
    // In steps of a quarter of a second, which makes the element fire `seeking` while it merely plays.
    getCurrentTime = () => Math.min(10, Math.floor(this.#now * 4) / 4);
    getDuration = () => 10;
    getPlayerState = () => this.#state;
    mute = () => (this.#muted = true);
    unMute = () => (this.#muted = false);
    isMuted = () => this.#muted;
    setVolume = (volume) => (this.#volume = volume);
    getVolume = () => this.#volume;
    setPlaybackRate = (rate) => (this.#rate = rate);
    getPlaybackRate = () => this.#rate;
    getVideoLoadedFraction = () => 1;
    getOption = () => [{ languageCode: 'en', displayName: 'English' }];
    setOption() {}
    destroy = () => clearInterval(this.#timer);
  }
  window.YT = { Player, PlayerState: states };
  window.onYouTubeIframeAPIReady();
}

/** The content of Vimeo's frame, which answers https://github.com/vimeo/player.js. */
function vimeoFrame() {
  const heard = new Set();
  const values = { Muted: false, Volume: 1, PlaybackRate: 1, Duration: 10, TextTracks: [], Loop: false };
  let playing = false;
  let time = 0;
  let since = 0;
  let timer = 0;
  const say = (what) => parent.postMessage(JSON.stringify(what), '*');
  const tell = (event, data = {}) => heard.has(event) && say({ event, data });
  const now = () => Math.min(10, time + (playing ? (performance.now() - since) / 1000 : 0));
  const stop = () => {
    time = now();
    playing = false;
    clearInterval(timer);
  };
  const does = {
    addEventListener: (event) => {
      heard.add(event);
      if (event === 'loaded') setTimeout(() => tell('loaded', { id: 1 }), 50);
    },
    play: () => {
      if (time >= 10) time = 0;
      since = performance.now();
      playing = true;
      tell('play', { seconds: time });
      tell('playing', { seconds: time });
      tell('resize', { videoWidth: 640, videoHeight: 360 });
      clearInterval(timer);
      timer = setInterval(() => {
        tell('timeupdate', { seconds: now(), duration: 10 });
        if (now() < 10) return;
        stop();
        tell('ended');
      }, 250);
    },
    pause: () => {
      stop();
      tell('pause');
    },
    // A seek is reported late, and its end not at all.
    setCurrentTime: (to) => {
      time = Number(to);
      since = performance.now();
      setTimeout(() => tell('timeupdate', { seconds: now(), duration: 10 }), 50);
    },
    getCurrentTime: () => now(),
  };
  addEventListener('message', ({ data }) => {
    const { method } = data;
    const [value] = [data.value].flat();
    const [, access, name] = /^(get|set)(\w+)$/.exec(method) ?? [];
    let answer = value;
    if (does[method]) answer = does[method](value) ?? value;
    else if (access === 'get') answer = values[name];
    else if (access === 'set') values[name] = value;
    if (method !== 'addEventListener') say({ method, value: answer });
  });
  say({ event: 'ready' });
}
