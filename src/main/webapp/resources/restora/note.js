/* A draft saves itself a moment after the last change; what could not be saved is said, and kept in the page. */
(function () {
  "use strict";
  var state = document.getElementById("saveState");
  var form = document.getElementById("form");
  if (!state || !form) {
    return;
  }
  var timer = null;
  var dirty = false;

  function show(kind, text) {
    state.className = "r-tag r-tnum r-tag--" + kind;
    state.textContent = text;
  }

  function save() {
    timer = null;
    show("info", state.dataset.saving);
    window.saveNote();
  }

  function changed(event) {
    if (event.target.id === "form:password") {
      return;
    }
    dirty = true;
    clearTimeout(timer);
    timer = setTimeout(save, 1500);
  }

  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  /* a chip puts its words at the end of what is written, once */
  form.addEventListener("click", function (event) {
    var chip = event.target.closest("[data-insert]");
    var area = chip && document.getElementById(chip.dataset.insert);
    if (area && area.value.indexOf(chip.dataset.text) < 0) {
      area.value = (area.value.trim() + " " + chip.dataset.text).trim();
      area.dispatchEvent(new Event("input", { bubbles: true }));
      area.focus();
    }
  });
  window.restoraNote = {
    saved: function (status, args) {
      if (status !== "success") {
        show("danger", state.dataset.lost);
        clearTimeout(timer);
        timer = setTimeout(save, 5000);
      } else if (args && args.validationFailed) {
        show("warn", state.dataset.lost);
      } else {
        dirty = timer !== null;
        var now = new Date();
        show("ok", state.dataset.saved + " " + String(now.getHours()).padStart(2, "0") + ":" + String(now.getMinutes()).padStart(2, "0"));
      }
    }
  };
  window.addEventListener("beforeunload", function (event) {
    if (dirty && !document.querySelector("[data-leaving]")) {
      event.preventDefault();
    }
  });
  form.addEventListener("submit", function () { dirty = false; });
})();
