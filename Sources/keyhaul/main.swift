print("keyhaul")
