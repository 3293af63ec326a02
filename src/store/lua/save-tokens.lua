--[[
  Writes the tokens of an (app, OA) if nobody has written since they were read: whoever outlived the lock cannot
  overwrite a newer pair.

  KEYS[1] tokens

  ARGV[1] what was read, '' for nothing  ARGV[2] what to write

  Returns 1, or 0 if something else is stored (nothing changed)
]]
local stored = redis.call('GET', KEYS[1]) or ''
if stored == ARGV[2] then
  return 1 -- asked twice: the answer to the first time was lost
end
if stored ~= ARGV[1] then
  return 0
end
redis.call('SET', KEYS[1], ARGV[2])
return 1
