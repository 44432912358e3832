// Counts the seconds of a code down. Without it, the page says until when the code can be said.
(() => {
  const left = document.querySelector("[data-seconds]");
  if (!left) return;
  // Not by the time of day: many clocks are wrong.
  const end = performance.now() + 1000 * Number(left.dataset.seconds);
  const show = () => {
    const seconds = Math.max(0, Math.ceil((end - performance.now()) / 1000));
    const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    left.textContent = seconds > 0 ? left.dataset.left.replace("{clock}", clock) : left.dataset.over;
    if (seconds === 0) clearInterval(timer);
  };
  const timer = setInterval(show, 1000);
  show();
})();
