package io.github.soc2evidence.outcome;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.RequirementId;
import io.github.soc2evidence.model.type.EvidenceType;
import java.time.ZoneId;

/**
 * What a requirement asked for on a day: the same of most of its records.
 *
 * @param type of its evidence
 * @param limits as they were set then
 * @param zone of its days
 */
record Asked(Dossier dossier, RequirementId requirement, EvidenceType type, Limits limits, ZoneId zone) {}
