package org.restora.access;

import java.io.Serializable;
import java.util.Set;

/** What an administrator says of an account. */
public record AccountForm(
    String email, String name, String language, Set<String> roles, Set<Long> sites)
    implements Serializable {}
