package dev.matinee.voice;

import java.util.Map;

/**
 * A slot that the skill asks for in an open dialogue.
 *
 * @param intent that needs it
 * @param slot the name of the slot
 * @param known the slots that are filled already
 */
record SlotQuestion(String intent, String slot, Map<String, String> known) {}
