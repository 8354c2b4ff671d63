/** Citizens of a district: eight settlements, what is looked at in one go where a society is too large for memory. */
export const DISTRICT = 8192;
