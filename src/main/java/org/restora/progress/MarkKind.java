package org.restora.progress;

/** What a mark on the body map says is there. */
public enum MarkKind {
  PAIN,
  TENSION,
  TRIGGER_POINT,
  SWELLING,
  NUMBNESS,
  SKIN
}
