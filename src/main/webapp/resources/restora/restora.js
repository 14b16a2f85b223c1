/* What every page does by itself: the key that finds a patient, weeks shown where they are now, and what happens when the server does not answer. */
(function () {
  "use strict";
  document.addEventListener("keydown", function (event) {
    var typing = event.target.closest && event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      var field = document.querySelector("[data-find]") || document.getElementById("findPatient");
      if (field) {
        event.preventDefault();
        if (field.tagName === "A") {
          window.location.href = field.href;
        } else {
          field.focus();
        }
      }
    }
  });
  // A strip of weeks is shown where it is now.
  var now = document.querySelector(".r-strip__now");
  if (now) {
    var strip = now.closest(".r-table-wrap");
    strip.scrollLeft = now.offsetLeft + now.offsetWidth - strip.clientWidth + 2 * now.offsetWidth;
  }
  // An act that was not answered can be tried again: its button works, input stays. (An "oncomplete" of a page then
  // finds no args.)
  if (window.jQuery) {
    var unanswered = document.getElementById("unanswered");
    window.jQuery(document).on("pfAjaxError", function (event, answer) {
      // the library leaves its button disabled when there was no answer
      window.setTimeout(function () {
        document.querySelectorAll("button.ui-state-loading").forEach(function (button) {
          PrimeFaces.buttonEndAjaxDisabled(PrimeFaces.getWidgetById(button.id), window.jQuery(button));
        });
      });
      if (unanswered && answer.status !== 401 && answer.statusText !== "abort") {
        unanswered.hidden = false;
        unanswered.scrollIntoView({ block: "center" });
      }
    }).on("pfAjaxSuccess", function () {
      if (unanswered) {
        unanswered.hidden = true;
      }
    });
  }
})();
