package org.restora.progress;

/** When a mark was found. */
public enum Layer {
  BEFORE,
  AFTER
}
