/* The screen locks when nobody has acted for a while. The page stays as it is behind the lock, with everything that
   was typed; the server answers nothing until the password has been given again. Tabs lock and unlock together: they
   share the time of the last act, and nothing else is kept in the browser. */
(function () {
  "use strict";
  var lock = document.getElementById("lock");
  if (!lock) {
    return;
  }
  var KEY = "restora.act";
  var IDLE = Number(lock.dataset.minutes) * 60000;
  var form = document.getElementById("lockForm");
  var password = document.getElementById("lockPassword");
  var said = document.getElementById("lockSaid");
  var before = null;
  var told = Date.now();
  var mine = Date.now();

  function lastAct() {
    try {
      var shared = localStorage.getItem(KEY);
      return shared === null ? mine : Number(shared);
    } catch (e) {
      return mine;
    }
  }

  function setAct(time) {
    mine = time;
    try {
      localStorage.setItem(KEY, String(time));
    } catch (e) {
      // this tab remembers for itself
    }
  }

  function ask(body) {
    return fetch(lock.dataset.address, {
      method: "POST",
      credentials: "same-origin",
      headers: { "X-Restora-Page": "1", "Content-Type": "application/x-www-form-urlencoded" },
      body: body
    });
  }

  function gone() {
    document.body.setAttribute("data-leaving", "");
    window.location.href = document.getElementById("lockLeave").href + "?next="
      + encodeURIComponent(window.location.pathname + window.location.search);
  }

  function cover() {
    if (lock.open) {
      return;
    }
    before = document.activeElement;
    password.value = "";
    said.textContent = "";
    document.body.classList.add("r-locked");
    lock.showModal();
    password.focus();
  }

  function uncover() {
    if (!lock.open) {
      return;
    }
    document.body.classList.remove("r-locked");
    lock.close();
    password.value = "";
    if (before && before.isConnected) {
      before.focus();
    }
  }

  /** The server has said that it is locked: every tab is. */
  function lockAll() {
    setAct(0);
    cover();
  }

  function look() {
    if (Date.now() - lastAct() > IDLE) {
      cover();
    } else {
      uncover();
    }
  }

  function acted() {
    if (lock.open) {
      return;
    }
    var now = Date.now();
    if (now - lastAct() > IDLE) {
      cover();
      return;
    }
    if (now - mine > 1000) {
      setAct(now);
    }
    if (now - told > 60000) {
      told = now;
      ask("").then(function (answer) {
        if (answer.status === 401) {
          lockAll();
        } else if (answer.status === 410) {
          gone();
        }
      }, function () {
        told = 0;
      });
    }
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    said.textContent = "";
    ask("password=" + encodeURIComponent(password.value)).then(function (answer) {
      if (answer.status === 204) {
        told = Date.now();
        setAct(told);
        uncover();
      } else if (answer.status === 410) {
        gone();
      } else {
        said.textContent = lock.dataset.wrong;
        password.select();
      }
    }, function () {
      said.textContent = lock.dataset.unreachable;
    });
  });
  lock.addEventListener("cancel", function (event) { event.preventDefault(); });
  lock.addEventListener("close", function () {
    if (document.body.classList.contains("r-locked")) {
      lock.showModal();
    }
  });
  // dialogs of the page, which catch what happens outside them, are not to hear of this one
  ["mousedown", "mouseup", "focusin", "keydown"].forEach(function (kind) {
    lock.addEventListener(kind, function (event) { event.stopPropagation(); });
  });
  ["pointerdown", "keydown", "wheel"].forEach(function (kind) {
    document.addEventListener(kind, acted, { capture: true, passive: true });
  });
  window.addEventListener("storage", function (event) {
    if (event.key === KEY) {
      look();
    }
  });
  document.addEventListener("visibilitychange", look);
  window.setInterval(look, 5000);
  if (window.jQuery) {
    window.jQuery(document).on("pfAjaxError", function (event, answer) {
      if (answer && answer.status === 401) {
        lockAll();
      }
    });
  }
  setAct(Date.now());
})();
