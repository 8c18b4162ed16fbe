package io.github.soc2evidence.model;

import java.util.OptionalLong;

/**
 * Who a commit says wrote or committed it, and when: a claim, as the raw header has it.
 *
 * @param when seconds since 1970, 64 bit as git stores them; empty where the header is garbled
 */
public record Ident(String name, String email, OptionalLong when) {}
