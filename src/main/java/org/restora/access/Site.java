package org.restora.access;

import java.io.Serializable;
import java.time.ZoneId;

/** A site of the centre: its diary, its wall clock. */
public record Site(long id, String code, String name, ZoneId zone, String country)
    implements Serializable {}
