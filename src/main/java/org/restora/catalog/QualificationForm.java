package org.restora.catalog;

import org.restora.shared.data.Translated;

/** What a therapist has learnt and a treatment may ask for. */
public record QualificationForm(String code, Translated name) implements CatalogForm {}
