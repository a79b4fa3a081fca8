import pickle

class NotAModel:
    def __reduce__(self):
        return (print, ("this code ran inside pickle.load",))

payload = pickle.dumps(NotAModel())
pickle.loads(payload)
