/* Z takes the last change back, off inside inputs and dialogs. */
(function () {
  "use strict";
  document.addEventListener("keydown", function (event) {
    var typing = event.target.closest("input, select, textarea, .ui-dialog");
    if (event.key === "z" && !typing && !event.altKey && !event.metaKey) {
      document.getElementById("form:undo").click();
    }
  });
})();
