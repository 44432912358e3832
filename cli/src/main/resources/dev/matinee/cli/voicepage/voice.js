// Speaking and hearing, where the browser can. Without this file the page works by typing.
(() => {
  "use strict";
  const Recognition = window.SpeechRecognition || window.webkitSpeechRecognition;
  const synthesis = window.speechSynthesis;
  const byId = (id) => document.getElementById(id);
  const voice = byId("voice");

  const problems = {
    "network": "Your browser cannot reach the service that understands speech. Please type instead.",
    "not-allowed": "Your browser does not let this page use the microphone. Please allow it, or type instead.",
    "service-not-allowed": "Your browser does not let this page use speech. Please type instead.",
    "audio-capture": "There is no microphone. Please type instead.",
    "no-speech": "Nothing was heard. Please try again, or type instead.",
    "language-not-supported": "Your browser does not understand spoken English. Please type instead.",
  };
  const tell = (text) => { byId("voice-problem").textContent = text; };

  const latestAnswer = () => byId("latest")?.querySelector(".voice-words").textContent ?? "";

  // Sentence by sentence, because some voices break off in a long text.
  function readAloud(text) {
    synthesis.cancel();
    for (const sentence of text.match(/[^.!?]+[.!?]*/g) ?? []) {
      const spoken = new SpeechSynthesisUtterance(sentence);
      spoken.lang = "en-US";
      synthesis.speak(spoken);
    }
  }

  function showLatest() {
    if (byId("utterance-problem")) return;
    byId("answer").textContent = latestAnswer();
    if (byId("read-aloud").checked) readAloud(latestAnswer());
    voice.querySelector(".voice-say").scrollIntoView({ block: "nearest" });
    byId("latest")?.scrollIntoView({ block: "nearest" });
  }

  let listening = null;
  function showListening(recognition) {
    listening = recognition;
    byId("speak").textContent = listening ? "Listening …" : "Speak";
  }

  function listen() {
    if (synthesis) synthesis.cancel();
    tell("");
    const recognition = new Recognition();
    recognition.lang = "en-US";
    recognition.onresult = (event) => {
      const field = byId("utterance");
      field.value = event.results[0][0].transcript.slice(0, field.maxLength);
      field.form.requestSubmit();
    };
    recognition.onerror = (event) => {
      if (event.error !== "aborted") tell(problems[event.error] ?? "Your browser could not listen. Please type instead.");
    };
    recognition.onend = () => showListening(null);
    showListening(recognition);
    recognition.start();
  }

  if (Recognition) {
    voice.classList.add("can-listen");
    voice.addEventListener("click", (event) => {
      if (!event.target.closest("#speak")) return;
      if (listening) listening.stop(); else listen();
    });
  }
  if (synthesis) {
    voice.classList.add("can-read");
    byId("read-aloud").addEventListener("change", (event) => {
      if (event.target.checked) readAloud(latestAnswer()); else synthesis.cancel();
    });
  }

  voice.addEventListener("htmx:beforeRequest", () => tell(""));
  voice.addEventListener("htmx:sendError", () => tell("Matinee does not answer. Is it still running?"));
  // An error page has no conversation in it: it takes the place of the whole.
  voice.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.xhr.responseText.includes('id="talk"')) return;
    event.detail.target = byId("main");
    event.detail.selectOverride = "#main";
  });
  voice.addEventListener("htmx:afterSwap", (event) => {
    if (event.target.id === "talk") showLatest();
  });
})();
