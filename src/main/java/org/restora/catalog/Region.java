package org.restora.catalog;

import java.io.Serializable;
import org.restora.shared.data.Translated;

/** A region of the body map. */
public record Region(String code, Translated name, String view, boolean sided, boolean sensitive)
    implements Serializable {}
