/* The day board: a click on a session opens it, a click on free time books there. */
(function () {
  "use strict";

  function time(board, column, event) {
    var first = Number(board.dataset.firstMinute);
    var box = column.getBoundingClientRect();
    var steps = Number(getComputedStyle(board).getPropertyValue("--steps"));
    var minute = first + ((event.clientY - box.top) / box.height) * steps * Number(board.dataset.step);
    minute = Math.max(0, Math.floor(minute / 15) * 15);
    return String(Math.floor(minute / 60)).padStart(2, "0") + ":" + String(minute % 60).padStart(2, "0");
  }

  /* Today opens where the day stands. */
  var now = document.querySelector(".r-board__now");
  var frame = now && now.closest(".r-board");
  if (frame) {
    frame.scrollTop = Math.max(0, now.offsetTop - frame.clientHeight / 3);
  }

  document.addEventListener("click", function (event) {
    var visit = event.target.closest("[data-attendance]");
    if (visit) {
      window.openSession([{ name: "attendance", value: visit.dataset.attendance }]);
      return;
    }
    if (event.target.closest("[data-new]")) {
      window.openBooking([]);
      return;
    }
    var column = event.target.closest(".r-board__column");
    if (column) {
      var board = column.closest(".r-board");
      window.openBooking([
        { name: "therapist", value: column.dataset.therapist },
        { name: "at", value: time(board, column, event) }
      ]);
    }
  });

  document.addEventListener("keydown", function (event) {
    if (event.target.closest("input, textarea, select, [role=dialog]") || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    var targets = { n: "new", t: "today", ArrowLeft: "previousDay", ArrowRight: "nextDay" };
    var target = targets[event.key] && document.getElementById(targets[event.key]);
    if (target) {
      event.preventDefault();
      target.click();
    }
  });
})();
