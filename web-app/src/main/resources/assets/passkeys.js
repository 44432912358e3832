// Makes a passkey on the account page, and opens an account by one on the login page. Without this script, or in a browser
// that has no passkeys, the password does.
const RENEWED_AFTER = 240_000; // A challenge lives for five minutes.

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

class Refused extends Error {}

async function ask(address, fields) {
  const answer = await fetch(address, { method: "POST", body: new URLSearchParams(fields) });
  if (answer.redirected) location.assign(answer.url);
  const asked = await answer.json();
  if (!answer.ok) throw new Refused(asked.message);
  asked.challenge = bytes(asked.challenge);
  return asked;
}

// As PublicKeyCredential.toJSON, which not every browser with passkeys has.
function json({ id, type, response }, names) {
  const parts = Object.fromEntries(names.map((name) => [name, text(response[name])]));
  return JSON.stringify({ id, rawId: id, type, response: parts, clientExtensionResults: {} });
}

let isSent = false; // Another question now would take the place of the one that is answered.
function send(form, action, credential) {
  isSent = true;
  for (const field of form.querySelectorAll("[type=password]")) field.disabled = true;
  form.elements.credential.value = credential;
  form.action = action;
  form.submit();
}

function tell(form, { name, message }, isRefused) {
  const place = form.querySelector("[data-passkey-failure]");
  place.textContent = isRefused ? message : name === "InvalidStateError" ? form.dataset.known : form.dataset.failed;
  place.hidden = false;
}

async function add(form) {
  const asked = await ask(`${form.action}/challenge`, new FormData(form));
  asked.user.id = bytes(asked.user.id);
  for (const known of asked.excludeCredentials) known.id = bytes(known.id);
  const made = await navigator.credentials.create({ publicKey: asked });
  send(form, form.action, json(made, ["clientDataJSON", "attestationObject"]));
}

async function open(form, options) {
  const asked = await ask(`${form.dataset.passkeyLogin}/challenge`, { _csrf: form.elements._csrf.value });
  const used = await navigator.credentials.get({ publicKey: asked, ...options });
  const names = ["clientDataJSON", "authenticatorData", "signature", "userHandle"];
  send(form, form.dataset.passkeyLogin, json(used, names));
}

// What the browser offers as soon as a person goes to the field of the name.
let offer = new AbortController();
async function suggest(form) {
  if (isSent || document.hidden || !(await PublicKeyCredential.isConditionalMediationAvailable?.())) return;
  offer.abort();
  offer = new AbortController();
  await open(form, { mediation: "conditional", signal: offer.signal }).catch(() => {});
}

// One question at a time: each takes the place of the one before.
async function once(form, button, work) {
  form.querySelector("[data-passkey-failure]").hidden = true;
  button.disabled = true;
  await work().catch((failure) => tell(form, failure, failure instanceof Refused));
  button.disabled = false;
}

const maker = document.querySelector("form[data-passkey-add]");
const login = document.querySelector("form[data-passkey-login]");
if (window.PublicKeyCredential && maker) {
  document.querySelector("[data-passkey-none]").hidden = true;
  maker.hidden = false;
  maker.addEventListener("submit", (event) => {
    event.preventDefault();
    once(maker, event.submitter, () => add(maker));
  });
} else if (window.PublicKeyCredential && login) {
  const button = login.querySelector("[data-passkey-open]");
  button.hidden = false;
  button.addEventListener("click", async () => {
    offer.abort();
    await once(login, button, () => open(login));
    suggest(login);
  });
  suggest(login);
  setInterval(() => suggest(login), RENEWED_AFTER);
  addEventListener("visibilitychange", () => suggest(login));
  addEventListener("pageshow", (event) => event.persisted && location.reload());
}
