import { useEffect, useState, useSyncExternalStore } from 'react';

export interface ReadAloud {
  /** Whether this tablet has a voice of its own for the language. */
  readonly available: boolean;
  readonly speaking: boolean;
  readonly speak: (text: string) => void;
  readonly stop: () => void;
}

/**
 * Reads texts of a language (BCP 47) aloud, and falls silent when the page is left. Only voices that live on the tablet are
 * used: others would send what a child reads to somebody else's server.
 */
export function useReadAloud(language: string): ReadAloud {
  const voiceURI = useSyncExternalStore(onVoices, () => ownVoice(language)?.voiceURI);
  const [speaking, setSpeaking] = useState(false);
  useEffect(() => () => stopSpeaking(), []);

  return {
    available: voiceURI !== undefined,
    speaking,
    speak: (text) => {
      const voice = ownVoice(language);
      if (!voice) return;
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = 0.9;
      utterance.onend = () => setSpeaking(false);
      utterance.onerror = () => setSpeaking(false);
      stopSpeaking();
      setSpeaking(true);
      speechSynthesis.speak(utterance);
    },
    stop: () => {
      stopSpeaking();
      setSpeaking(false);
    },
  };
}

const canSpeak = () => 'speechSynthesis' in globalThis;

function ownVoice(language: string): SpeechSynthesisVoice | undefined {
  if (!canSpeak()) return undefined;
  const prefix = language.slice(0, 2).toLowerCase();
  return speechSynthesis
    .getVoices()
    .find(({ lang, localService }) => localService && lang.toLowerCase().startsWith(prefix));
}

function stopSpeaking(): void {
  if (canSpeak()) speechSynthesis.cancel();
}

/** Voices arrive some time after the page. */
function onVoices(changed: () => void): () => void {
  if (!canSpeak()) return () => undefined;
  speechSynthesis.addEventListener('voiceschanged', changed);
  return () => speechSynthesis.removeEventListener('voiceschanged', changed);
}
