--[[
  Takes the lease of a person and reads what the turn needs.

  KEYS[1] inbox  KEYS[2] lease  KEYS[3] fence  KEYS[4] tries  KEYS[5] last  KEYS[6] session  KEYS[7] outbox
  KEYS[8] sending  KEYS[9] brakes

  ARGV[1] length of the lease, ms

  Returns what take_turn returns
]]
return take_turn(KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5], KEYS[6], KEYS[7], KEYS[8], KEYS[9], ARGV[1], true)
