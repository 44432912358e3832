// Makes a PNG of a drawn picture, and hands it to what the device shares with; where it has nothing, it is a download.
const draw = (image) =>
  new Promise((done) => {
    const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
    canvas.getContext("2d").drawImage(image, 0, 0);
    canvas.toBlob(done, "image/png");
  });

async function png(address) {
  const svg = await (await fetch(address)).text();
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  return draw(image);
}

function download(file) {
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(file), download: file.name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

addEventListener("click", async (event) => {
  const link = event.target.closest("a[data-share]");
  if (!link) return;
  event.preventDefault();
  const file = new File([await png(link.href)], link.dataset.share, { type: "image/png" });
  const shared = { files: [file] };
  if (navigator.canShare?.(shared)) await navigator.share(shared).catch(() => {});
  else download(file);
});
