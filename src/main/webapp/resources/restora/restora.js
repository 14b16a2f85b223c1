/* What every page does by itself: the key that finds a patient. */
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
})();
