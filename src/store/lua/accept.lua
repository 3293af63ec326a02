--[[
  Keeps events of people, each unless it was kept before, and takes up the turns that are asked for and free. Events
  of several people in one call only where all keys are on one server: on a cluster a call is one person's.

  KEYS of an event: seen, inbox, lease, tries, last; and, where its turn is asked for: fence, session, outbox,
  sending, brakes

  ARGV[1] now, ms  ARGV[2] most events in an inbox  ARGV[3] how late an earlier event may come, ms
  ARGV[4] length of a lease, ms
  ARGV of an event: id, JSON, when it happened (ms), its kind, '1' where its turn is asked for. Kinds: 'words' are
  put in the order of their times and bounded; 'contact' and 'words' renew the time of the last contact, 'gone' ends
  it; 'other' is none of these.

  Returns a list of {what, turn}, one an event. What: 0 duplicate, 1 kept, 2 kept before events that came earlier,
  3 turned away, and the inbox told of it, 4 turned away. Turn: what take_turn returns, or false.
]]
local now, most, late_ms, lease_ms = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), ARGV[4]

--- Where an event belongs among those that wait: before the first of those at its end that happened after it.
local function place_of(waiting, first_free, at)
  local place = #waiting
  while place > first_free do
    local is_read, before = pcall(cjson.decode, waiting[place - 1])
    if not is_read or type(before) ~= 'table' or (before.kind ~= 'text' and before.kind ~= 'media') then
      break
    end
    local by = before.at - at
    if by <= 0 or by >= late_ms then
      break
    end
    place = place - 1
  end
  return place
end

local function is_told(waiting)
  for _, event in ipairs(waiting) do
    if string.find(event, '"kind":"overflow"', 1, true) then
      return true
    end
  end
  return false
end

local function keep(inbox, lease, tries, id, json, at, kind)
  local length = redis.call('RPUSH', inbox, json)
  if length == 1 or kind ~= 'words' then
    return 1
  end
  local waiting = redis.call('LRANGE', inbox, 0, -1)
  if length > most then
    redis.call('RPOP', inbox)
    if is_told(waiting) then
      return 4
    end
    redis.call('RPUSH', inbox, cjson.encode({ id = 'overflow/' .. id, at = now, kind = 'overflow' }))
    return 3
  end
  local is_begun = redis.call('EXISTS', lease, tries) > 0
  local place = place_of(waiting, is_begun and 2 or 1, at)
  if place == length then
    return 1
  end
  redis.call('RPOP', inbox)
  redis.call('LINSERT', inbox, 'BEFORE', waiting[place], json)
  return 2
end

local results = {}
local k, a = 1, 5
while a < #ARGV do
  local seen, inbox, lease, tries, last = KEYS[k], KEYS[k + 1], KEYS[k + 2], KEYS[k + 3], KEYS[k + 4]
  local id, json, at, kind, is_asked = ARGV[a], ARGV[a + 1], tonumber(ARGV[a + 2]), ARGV[a + 3], ARGV[a + 4] == '1'
  local what = 0
  if redis.call('ZADD', seen, 'NX', now, id) == 1 then
    what = keep(inbox, lease, tries, id, json, at, kind)
    if kind == 'words' or kind == 'contact' then
      redis.call('SET', last, math.min(at, now))
    elseif kind == 'gone' and at >= (tonumber(redis.call('GET', last) or '') or at) then
      -- who came back since, and was heard of earlier, is not gone
      redis.call('SET', last, 'gone')
    end
  end
  local turn = false
  -- for a duplicate too: whoever was to work on the first delivery may be gone
  if is_asked and (what > 0 or redis.call('EXISTS', inbox) == 1) then
    turn = take_turn(inbox, lease, KEYS[k + 5], tries, last, KEYS[k + 6], KEYS[k + 7], KEYS[k + 8], KEYS[k + 9], lease_ms)
  end
  results[#results + 1] = {what, turn}
  k = k + (is_asked and 10 or 5)
  a = a + 5
end
return results
