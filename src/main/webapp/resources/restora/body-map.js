/* A tap on a region, or Enter on it, calls the page's remote command tapRegion. */
(function () {
  "use strict";
  function tap(target) {
    window.tapRegion([
      { name: "region", value: target.dataset.region },
      { name: "side", value: target.dataset.side }
    ]);
  }
  document.addEventListener("click", function (event) {
    var region = event.target.closest(".r-body [data-region]");
    if (region) {
      tap(region);
    }
  });
  document.addEventListener("keydown", function (event) {
    var region = event.target.closest && event.target.closest(".r-body [data-region]");
    if (region && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      tap(region);
    }
  });
})();
