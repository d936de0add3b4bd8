/**
 * Watches over the start of the app: a page whose entry is missing, broken or silent is loaded once more past every cache, and after
 * that says what to do. It is a file of its own with a fixed name and in old syntax, so that it runs where the app does not.
 * It never touches IndexedDB: what a pupil has answered stays.
 */
(function () {
  var TRIED = 'soramoyo.start';
  /** A second failure within this time is told instead of mended, ms. */
  var TRIED_MS = 60000;
  /** After an error nobody has caught, how long the app may still need to start, ms. */
  var FAILED_MS = 5000;
  /** How long a page may stay empty without an error, ms; as long again while files still arrive. */
  var SILENT_MS = 30000;
  var mending = false;

  function root() {
    return document.getElementById('root');
  }

  function hasStarted() {
    var place = root();
    return place !== null && place.firstElementChild !== null && !place.querySelector('.cannot-start');
  }

  function mendOrTell() {
    if (hasStarted() || mending) return;
    mending = true;
    report();
    if (triedLately()) tell();
    else mend();
  }

  /** Nothing is thrown away before the network has given the page itself: without a network the worker is all there is. */
  function mend() {
    remember();
    fetch('/index.html?start=' + Date.now(), { cache: 'reload' })
      .then(function (answer) {
        if (!answer.ok) throw new Error(String(answer.status));
        return answer.text();
      })
      .then(function (page) {
        // A box on the way answers with a page of its own.
        if (page.indexOf('id="root"') < 0) throw new Error('not our page');
        return Promise.all([leaveWorkers(), emptyCaches()]);
      })
      .then(function () {
        location.reload();
      })
      .catch(tell);
  }

  function leaveWorkers() {
    if (!navigator.serviceWorker) return undefined;
    return navigator.serviceWorker.getRegistrations().then(function (all) {
      return Promise.all(
        all.map(function (one) {
          return one.unregister();
        }),
      );
    });
  }

  function emptyCaches() {
    if (!window.caches) return undefined;
    return caches.keys().then(function (names) {
      return Promise.all(
        names.map(function (name) {
          return caches.delete(name);
        }),
      );
    });
  }

  function tell() {
    mending = false;
    var place = root();
    var words = document.getElementById('cannot-start-' + language());
    if (hasStarted() || !place || !words || place.firstElementChild) return;
    var style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = '/start-watch.css';
    document.head.appendChild(style);
    place.appendChild(words.content.cloneNode(true));
    var button = place.querySelector('button');
    if (button) button.addEventListener('click', mend);
  }

  function language() {
    var chosen = '';
    try {
      chosen = JSON.parse(localStorage.getItem('soramoyo.words') || '{}').language || '';
    } catch {
      // Whoever has no storage gets Japanese.
    }
    return document.getElementById('cannot-start-' + chosen) ? chosen : 'ja';
  }

  function triedLately() {
    try {
      return Date.now() - Number(sessionStorage.getItem(TRIED)) < TRIED_MS;
    } catch {
      // Without a memory it would load again for ever.
      return true;
    }
  }

  function remember() {
    try {
      sessionStorage.setItem(TRIED, String(Date.now()));
    } catch {
      // Only ever called from a button then.
    }
  }

  /** The mark that the build gave the entry. */
  function version() {
    var entry = document.querySelector('script[type="module"][src]');
    var found = /-([\w-]{8})\.js$/.exec(entry ? entry.src : '');
    return found ? found[1] : undefined;
  }

  function report() {
    if (navigator.sendBeacon)
      navigator.sendBeacon(
        '/api/report',
        JSON.stringify({ code: 'cannot-start', version: version(), screen: location.pathname }),
      );
  }

  function look(again) {
    if (hasStarted() || mending) return;
    if (again && document.readyState !== 'complete') setTimeout(look, SILENT_MS, false);
    else {
      report();
      tell();
    }
  }

  addEventListener(
    'error',
    function (event) {
      var name = event.target && event.target.nodeName;
      if (name === 'SCRIPT' || (name === 'LINK' && event.target.rel === 'stylesheet')) mendOrTell();
      else if (!hasStarted()) setTimeout(mendOrTell, FAILED_MS);
    },
    true,
  );
  addEventListener('unhandledrejection', function () {
    if (!hasStarted()) setTimeout(mendOrTell, FAILED_MS);
  });
  setTimeout(look, SILENT_MS, true);
})();
