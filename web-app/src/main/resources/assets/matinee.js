// Says to the style sheet that choices are sent by themselves, so that no "Save" is needed.
document.documentElement.classList.add("scripted");
